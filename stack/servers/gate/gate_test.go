package gate

import (
	"bufio"
	"context"
	"io"
	"log/slog"
	"net"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// slowServer answers every request after a pause and records how many it worked on at the same time.
type slowServer struct {
	now, most, served atomic.Int32
}

func (s *slowServer) dial(context.Context) (net.Conn, error) {
	ours, theirs := net.Pipe()

	go func() {
		r := bufio.NewReader(theirs)

		for {
			m, err := readMessage(r)
			if err != nil {
				return
			}

			n := s.now.Add(1)
			for old := s.most.Load(); n > old && !s.most.CompareAndSwap(old, n); old = s.most.Load() {
			}

			time.Sleep(5 * time.Millisecond)
			s.now.Add(-1)
			s.served.Add(1)

			if _, err := theirs.Write(m); err != nil {
				return
			}
		}
	}()

	return ours, nil
}

// race sends every request on a connection of its own, all at once, and returns the most that ran together.
func race(t *testing.T, requests ...message) int32 {
	t.Helper()

	server := new(slowServer)
	g := &Gate{Dial: server.dial, Logger: slog.New(slog.DiscardHandler)}

	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}

	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)

	go func() { ended <- g.Serve(ctx, listener) }()

	var clients sync.WaitGroup
	for _, request := range requests {
		clients.Add(1)

		go func() {
			defer clients.Done()

			conn, err := net.Dial("tcp", listener.Addr().String())
			if err != nil {
				t.Error(err)
				return
			}
			defer conn.Close()

			if _, err := conn.Write(request); err != nil {
				t.Error(err)
			}

			if reply, err := readMessage(conn); err != nil || len(reply) != len(request) {
				t.Errorf("reply: %v", err)
			}
		}()
	}

	clients.Wait()
	cancel()

	if err := <-ended; err != nil {
		t.Error(err)
	}

	if got := server.served.Load(); got != int32(len(requests)) {
		t.Errorf("served %d of %d", got, len(requests))
	}

	return server.most.Load()
}

func request(name, collection string) message {
	return wire(opMsg, 0, body(bsonDoc(bsonText(name, collection), bsonText("$db", "county"))))
}

func TestOneWritePerCollectionAtATime(t *testing.T) {
	var requests []message
	for range 10 {
		requests = append(requests, request("update", "cases"), request("findAndModify", "cases"), request("delete", "cases"))
	}

	if most := race(t, requests...); most != 1 {
		t.Errorf("%d writes ran together", most)
	}
}

func TestReadsInsertsAndOtherCollectionsDoNotWait(t *testing.T) {
	if most := race(t, request("find", "cases"), request("insert", "cases"), request("update", "cases"),
		request("update", "records"), request("find", "cases")); most < 3 {
		t.Errorf("only %d requests ran together", most)
	}
}

func TestARefusedRequestEndsTheConnection(t *testing.T) {
	server := new(slowServer)
	g := &Gate{Dial: server.dial, Logger: slog.New(slog.DiscardHandler)}
	client, gateSide := net.Pipe()

	go g.handle(context.Background(), gateSide)

	if _, err := client.Write(wire(opCompressed, 0)); err != nil {
		t.Fatal(err)
	}

	if _, err := client.Read(make([]byte, 1)); err != io.EOF {
		t.Errorf("got %v", err)
	}

	if server.served.Load() != 0 {
		t.Error("the request reached the server")
	}
}
