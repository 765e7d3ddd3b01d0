package gate

import (
	"bytes"
	"encoding/binary"
)

// parseBody takes the command's name and collection from the first element and the database from "$db".
// The gate reads only what it needs instead of decoding whole documents: it sits on every request.
func parseBody(doc []byte) (command, error) {
	var c command

	var first, database string

	elements := doc[4:]
	for i := 0; len(elements) > 1; i++ {
		e, rest, err := nextElement(elements)
		if err != nil {
			return command{}, err
		}

		elements = rest

		if i == 0 {
			c.name = e.key
			first = e.text()

			if !c.writes() {
				return c, nil
			}
		}

		if e.key == "$db" {
			database = e.text()
		}
	}

	if first == "" || database == "" {
		return command{}, errMalformed
	}

	c.collection = database + "." + first

	return c, nil
}

// element is one field of a BSON document.
type element struct {
	kind  byte
	key   string
	value []byte
}

// text is the value of a string field, empty for every other type.
func (e element) text() string {
	if e.kind != bsonString || len(e.value) < 5 {
		return ""
	}

	return string(e.value[4 : len(e.value)-1])
}

// nextElement splits the first field off; see https://bsonspec.org/spec.html for the sizes.
func nextElement(b []byte) (element, []byte, error) {
	end := bytes.IndexByte(b[1:], 0)
	if end < 0 {
		return element{}, nil, errMalformed
	}

	e := element{kind: b[0], key: string(b[1 : 1+end])}
	b = b[2+end:]

	size, ok := valueSize(e.kind, b)
	if !ok || size > len(b) {
		return element{}, nil, errMalformed
	}

	e.value = b[:size]

	return e, b[size:], nil
}

func valueSize(kind byte, b []byte) (size int, ok bool) {
	switch kind {
	case 0x06, 0x0a, 0x7f, 0xff: // undefined, null, max key, min key
		return 0, true
	case 0x08: // bool
		return 1, true
	case 0x10: // int32
		return 4, true
	case 0x01, 0x09, 0x11, 0x12: // double, date, timestamp, int64
		return 8, true
	case 0x07: // object id
		return 12, true
	case 0x13: // decimal128
		return 16, true
	case 0x02, 0x0d, 0x0e: // string, code, symbol
		return prefixed(b, 4)
	case 0x03, 0x04, 0x0f: // document, array, code with scope
		return prefixed(b, 0)
	case 0x05: // binary: length, subtype, bytes
		return prefixed(b, 5)
	case 0x0c: // db pointer: string and object id
		return prefixed(b, 16)
	case 0x0b: // regular expression: two C strings
		return twoCStrings(b)
	default:
		return 0, false
	}
}

// prefixed is the size of a value that begins with its own length, which leaves out extra bytes.
func prefixed(b []byte, extra int) (int, bool) {
	if len(b) < 4 {
		return 0, false
	}

	size := int64(int32(binary.LittleEndian.Uint32(b))) + int64(extra)
	if size < 4 || size > int64(len(b)) {
		return 0, false
	}

	return int(size), true
}

func twoCStrings(b []byte) (int, bool) {
	first := bytes.IndexByte(b, 0)
	if first < 0 {
		return 0, false
	}

	second := bytes.IndexByte(b[first+1:], 0)
	if second < 0 {
		return 0, false
	}

	return first + second + 2, true
}
