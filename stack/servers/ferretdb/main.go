// Command ferretdb is the MongoDB-compatible server of the local stack: FerretDB v1 embedded (its own main panics
// when built as a module), on a PostgreSQL that the launcher runs, behind a write gate.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"github.com/FerretDB/FerretDB/ferretdb"

	"xinxiu.local/servers/gate"
	"xinxiu.local/servers/ginindex"
)

func main() {
	listen := flag.String("listen", "127.0.0.1:27017", "address that clients connect to")
	flag.Parse()

	logger := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))

	ctx, cancel := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer cancel()

	// The address carries a password, and arguments are visible to every user of the machine.
	if err := run(ctx, *listen, os.Getenv("POSTGRESQL_URL"), logger); err != nil {
		fmt.Fprintln(os.Stderr, "ferretdb:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, listen, postgres string, logger *slog.Logger) error {
	if postgres == "" {
		return errors.New("POSTGRESQL_URL is not set")
	}

	if err := ginindex.Install(ctx, postgres); err != nil {
		return err
	}

	// First, because it makes us the only one on this port, and so the owner of the folder below.
	listener, err := net.Listen("tcp", listen)
	if err != nil {
		return err
	}

	dir, err := privateFolder(listener.Addr().(*net.TCPAddr).Port)
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)

	socket := filepath.Join(dir, "inner.sock")

	server, err := ferretdb.New(&ferretdb.Config{
		Listener:      ferretdb.ListenerConfig{Unix: socket},
		Logger:        logger,
		Handler:       "postgresql",
		PostgreSQLURL: postgres,
	})
	if err != nil {
		return err
	}

	// A context of its own: the gate ends first, so that what is under way in FerretDB may finish.
	inner, stopInner := context.WithCancel(context.Background())
	ended := make(chan error, 1)

	go func() { ended <- server.Run(inner) }()

	g := &gate.Gate{Logger: logger, Dial: func(ctx context.Context) (net.Conn, error) {
		dialer := net.Dialer{Timeout: 5 * time.Second}
		return dialer.DialContext(ctx, "unix", socket)
	}}

	err = g.Serve(ctx, listener)

	stopInner()

	return errors.Join(err, <-ended)
}

// privateFolder holds the inner socket and has mode 0700: nobody can go round the gate. Its name is the same at each
// start, so that one which was killed leaves nothing behind for ever; a short one, as socket paths end at 108 bytes.
func privateFolder(port int) (string, error) {
	dir := filepath.Join(os.TempDir(), fmt.Sprintf("xinxiu-ferretdb-%d-%d", os.Getuid(), port))
	if os.RemoveAll(dir) == nil && os.Mkdir(dir, 0o700) == nil {
		return dir, nil
	}

	// Somebody else's folder of that name.
	return os.MkdirTemp("", "xinxiu-ferretdb-")
}
