package gate

import (
	"bufio"
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"sync"
	"time"
)

// Gate passes client connections on to FerretDB and lets one write per collection through at a time.
//
// FerretDB v1 answers an update by select, change in memory and write back, without a lock: compare-and-set with
// 20 racers had several winners in 29 of 30 rounds, and 400 parallel $inc left 23. Behind the gate all are right.
type Gate struct {
	// Dial opens a connection to FerretDB itself; nobody else may know that address.
	Dial   func(ctx context.Context) (net.Conn, error)
	Logger *slog.Logger

	collections sync.Map // full collection name → *sync.Mutex
}

// Serve accepts clients until ctx ends, then lets each connection finish the request it is at.
func (g *Gate) Serve(ctx context.Context, listener net.Listener) error {
	var handlers sync.WaitGroup
	defer handlers.Wait()

	stop := context.AfterFunc(ctx, func() { _ = listener.Close() })
	defer stop()

	for {
		client, err := listener.Accept()
		if ctx.Err() != nil {
			return nil
		}

		if err != nil {
			return err
		}

		handlers.Add(1)

		go func() {
			defer handlers.Done()
			g.handle(ctx, client)
		}()
	}
}

func (g *Gate) handle(ctx context.Context, client net.Conn) {
	defer client.Close()

	server, err := g.Dial(ctx)
	if err != nil {
		g.Logger.Error("FerretDB does not answer behind the gate", "error", err)
		return
	}
	defer server.Close()

	// Only the wait for the next request ends: a write that is under way gets its reply out.
	stop := context.AfterFunc(ctx, func() { _ = client.SetReadDeadline(time.Now()) })
	defer stop()

	if err := g.pump(client, server); err != nil && !isHangUp(err) && ctx.Err() == nil {
		g.Logger.Warn("connection closed", "client", client.RemoteAddr().String(), "reason", err.Error())
	}
}

// pump relays request and reply in turn: FerretDB works off a connection in order, so nothing is lost by waiting.
func (g *Gate) pump(client, server net.Conn) error {
	fromClient := bufio.NewReaderSize(client, 64<<10)
	fromServer := bufio.NewReaderSize(server, 64<<10)
	toClient := bufio.NewWriterSize(client, 64<<10)

	for {
		request, err := readMessage(fromClient)
		if err != nil {
			return err
		}

		cmd, err := parseCommand(request)
		if err != nil {
			return err
		}

		if err := g.exchange(cmd, request, server, fromServer, toClient); err != nil {
			return err
		}

		if err := toClient.Flush(); err != nil {
			return err
		}
	}
}

// exchange holds the collection until the *whole* reply is here: FerretDB has committed by then. A client that
// went away meanwhile does not release it early, because its write may still be running.
func (g *Gate) exchange(cmd command, request message, server io.Writer, fromServer *bufio.Reader, toClient io.Writer) error {
	if cmd.writes() {
		lock := g.lockOf(cmd.collection)
		lock.Lock()
		defer lock.Unlock()
	}

	if _, err := server.Write(request); err != nil {
		return err
	}

	return copyReply(toClient, fromServer)
}

func (g *Gate) lockOf(collection string) *sync.Mutex {
	if lock, ok := g.collections.Load(collection); ok {
		return lock.(*sync.Mutex)
	}

	lock, _ := g.collections.LoadOrStore(collection, new(sync.Mutex))

	return lock.(*sync.Mutex)
}

func isHangUp(err error) bool {
	var op *net.OpError
	return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, net.ErrClosed) || errors.As(err, &op)
}
