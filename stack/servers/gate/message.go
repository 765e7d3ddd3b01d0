// Package gate serialises the writes that FerretDB v1 does not make atomic.
package gate

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// Wire constants, see https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/.
const (
	headerSize = 16
	// maxMessageSize is the server's maxMessageSizeBytes; a longer message is a broken client.
	maxMessageSize = 48_000_000

	opReply      = 1
	opQuery      = 2004
	opCompressed = 2012
	opMsg        = 2013

	flagMoreToCome = 1 << 1

	bsonString = 0x02
)

var (
	errCompressed = errors.New("OP_COMPRESSED refused: compression is never negotiated here")
	errNoReply    = errors.New("unacknowledged request (w: 0) refused: the gate must see the reply before it lets the next writer in")
	errMalformed  = errors.New("malformed message")
)

// message is one complete wire message, header included.
type message []byte

func (m message) opCode() uint32 { return binary.LittleEndian.Uint32(m[12:16]) }

// readMessage reads one whole message; io.EOF means that the peer closed between messages.
func readMessage(r io.Reader) (message, error) {
	var header [headerSize]byte
	if _, err := io.ReadFull(r, header[:]); err != nil {
		return nil, err
	}

	size := binary.LittleEndian.Uint32(header[:4])
	if size < headerSize || size > maxMessageSize {
		return nil, fmt.Errorf("%w: length %d", errMalformed, size)
	}

	m := make(message, size)
	copy(m, header[:])

	if _, err := io.ReadFull(r, m[headerSize:]); err != nil {
		return nil, fmt.Errorf("message cut off: %w", err)
	}

	return m, nil
}

// copyReply passes one reply on without keeping it in memory: result batches reach 16 MB.
func copyReply(dst io.Writer, src io.Reader) error {
	var header [headerSize]byte
	if _, err := io.ReadFull(src, header[:]); err != nil {
		return err
	}

	size := binary.LittleEndian.Uint32(header[:4])
	if size < headerSize || size > maxMessageSize {
		return fmt.Errorf("%w: reply length %d", errMalformed, size)
	}

	if _, err := dst.Write(header[:]); err != nil {
		return err
	}

	_, err := io.CopyN(dst, src, int64(size)-headerSize)

	return err
}

// command is what the gate needs to know of a request.
type command struct {
	name string // first key of the body, for example "update"
	// collection is the full name "db.collection"; empty if the command names none.
	collection string
}

// writes tells whether FerretDB answers this command by reading, changing in memory and writing back.
// An insert is atomic there (unique index on _id) and needs no gate.
func (c command) writes() bool {
	switch c.name {
	case "update", "delete", "findAndModify", "findandmodify":
		return true
	default:
		return false
	}
}

// parseCommand reads name and collection of a request. A message that is no OP_MSG gives an empty command:
// OP_QUERY is only used for the first hello.
func parseCommand(m message) (command, error) {
	switch m.opCode() {
	case opCompressed:
		return command{}, errCompressed
	case opMsg:
	case opQuery, opReply:
		return command{}, nil
	default:
		return command{}, fmt.Errorf("%w: unknown op code %d", errMalformed, m.opCode())
	}

	if len(m) < headerSize+4 {
		return command{}, errMalformed
	}

	if binary.LittleEndian.Uint32(m[headerSize:])&flagMoreToCome != 0 {
		return command{}, errNoReply
	}

	body, err := bodySection(m[headerSize+4:])
	if err != nil {
		return command{}, err
	}

	return parseBody(body)
}

// bodySection finds the section of kind 0; sequences of kind 1 may stand before it.
func bodySection(b []byte) ([]byte, error) {
	for len(b) >= 5 {
		kind, size := b[0], int(binary.LittleEndian.Uint32(b[1:5]))
		if size < 5 || size > len(b)-1 {
			return nil, errMalformed
		}

		switch kind {
		case 0:
			return b[1 : 1+size], nil
		case 1:
			b = b[1+size:]
		default:
			return nil, errMalformed
		}
	}

	return nil, errMalformed
}
