package gate

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"testing"
)

func bsonDoc(elements ...[]byte) []byte {
	body := append(bytes.Join(elements, nil), 0)
	return append(binary.LittleEndian.AppendUint32(nil, uint32(len(body)+4)), body...)
}

func bsonText(key, value string) []byte {
	b := append([]byte{bsonString}, key...)
	b = append(b, 0)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(value)+1))

	return append(append(b, value...), 0)
}

func bsonValue(kind byte, key string, value ...byte) []byte {
	return append(append(append([]byte{kind}, key...), 0), value...)
}

func wire(op, flags uint32, sections ...[]byte) message {
	payload := binary.LittleEndian.AppendUint32(nil, flags)
	payload = append(payload, bytes.Join(sections, nil)...)

	m := binary.LittleEndian.AppendUint32(nil, uint32(headerSize+len(payload)))
	m = binary.LittleEndian.AppendUint32(m, 7)
	m = binary.LittleEndian.AppendUint32(m, 0)
	m = binary.LittleEndian.AppendUint32(m, op)

	return append(m, payload...)
}

func body(doc []byte) []byte { return append([]byte{0}, doc...) }

func sequence(payload ...byte) []byte {
	return append(binary.LittleEndian.AppendUint32([]byte{1}, uint32(len(payload)+4)), payload...)
}

func TestWritesAreRecognisedWithTheirCollection(t *testing.T) {
	rich := bsonDoc(
		bsonText("update", "cases"),
		bsonValue(0x10, "n", 1, 0, 0, 0),
		bsonValue(0x08, "ordered", 1),
		bsonValue(0x03, "lsid", bsonDoc(bsonValue(0x05, "id", append([]byte{2, 0, 0, 0, 4}, 9, 9)...))...),
		bsonValue(0x0b, "re", 'a', 0, 'i', 0),
		bsonValue(0x12, "txnNumber", make([]byte, 8)...),
		bsonText("$db", "county"),
	)

	for name, m := range map[string]message{
		"body alone":           wire(opMsg, 0, body(rich)),
		"body before sequence": wire(opMsg, 0, body(rich), sequence(1, 2, 3)),
		"body after sequence":  wire(opMsg, 0, sequence(1, 2, 3), body(rich)),
	} {
		c, err := parseCommand(m)
		if err != nil || !c.writes() || c.collection != "county.cases" {
			t.Errorf("%s: got %+v, %v", name, c, err)
		}
	}
}

func TestReadsAndInsertsPassUngated(t *testing.T) {
	for _, name := range []string{"insert", "find", "aggregate", "hello", "createIndexes"} {
		c, err := parseCommand(wire(opMsg, 0, body(bsonDoc(bsonText(name, "cases"), bsonText("$db", "county")))))
		if err != nil || c.writes() {
			t.Errorf("%s: got %+v, %v", name, c, err)
		}
	}

	if c, err := parseCommand(wire(opQuery, 0)); err != nil || c.writes() {
		t.Errorf("OP_QUERY: got %+v, %v", c, err)
	}
}

func TestWhatTheGateCannotOrderIsRefused(t *testing.T) {
	update := body(bsonDoc(bsonText("update", "cases"), bsonText("$db", "county")))

	for name, test := range map[string]struct {
		m    message
		want error
	}{
		"compressed":            {wire(opCompressed, 0, update), errCompressed},
		"unacknowledged":        {wire(opMsg, flagMoreToCome, update), errNoReply},
		"unknown op code":       {wire(2001, 0, update), errMalformed},
		"no body":               {wire(opMsg, 0, sequence(1)), errMalformed},
		"write without $db":     {wire(opMsg, 0, body(bsonDoc(bsonText("update", "cases")))), errMalformed},
		"section longer than m": {wire(opMsg, 0, []byte{0, 200, 0, 0, 0, 1}), errMalformed},
	} {
		if _, err := parseCommand(test.m); !errors.Is(err, test.want) {
			t.Errorf("%s: got %v, want %v", name, err, test.want)
		}
	}
}

func TestReadMessageTellsEndFromCut(t *testing.T) {
	m := wire(opMsg, 0, body(bsonDoc(bsonText("ping", "1"))))

	got, err := readMessage(bytes.NewReader(m))
	if err != nil || !bytes.Equal(got, m) {
		t.Errorf("whole: got %v, %v", got, err)
	}

	if _, err := readMessage(bytes.NewReader(nil)); err != io.EOF {
		t.Errorf("nothing: got %v", err)
	}

	if _, err := readMessage(bytes.NewReader(m[:20])); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("cut: got %v", err)
	}

	if _, err := readMessage(bytes.NewReader(append([]byte{255, 255, 255, 127}, m[4:]...))); !errors.Is(err, errMalformed) {
		t.Errorf("too long: got %v", err)
	}
}

func FuzzParseCommand(f *testing.F) {
	f.Add([]byte(wire(opMsg, 0, body(bsonDoc(bsonText("update", "cases"), bsonText("$db", "county"))))))
	f.Add([]byte(wire(opMsg, 0, sequence(1, 2, 3), body(bsonDoc(bsonValue(0x0b, "x", 'a', 0, 0))))))
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := readMessage(bytes.NewReader(b))
		if err != nil {
			return
		}

		c, err := parseCommand(m)
		if err == nil && c.writes() && c.collection == "" {
			t.Errorf("a write without a collection passes ungated: %x", b)
		}
	})
}
