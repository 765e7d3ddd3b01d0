// Command patch makes a FerretDB of ours: a copy of the pinned module with our files added and a few lines changed.
//
//	patch FOLDER
//
// fills FOLDER with `ferretdb`, the copy, and `go.mod` and `go.sum`, those of this module with the copy in the place of
// the pinned one; both are for `go build -modfile`. It runs in the folder of this module.
package main

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

const module = "github.com/FerretDB/FerretDB"

// Ours lies in a folder that Go does not look into: outside FerretDB it does not compile.
//
//go:embed all:_ferretdb
var ours embed.FS

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: patch FOLDER")
		os.Exit(2)
	}

	if err := patch(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "patch:", err)
		os.Exit(1)
	}
}

func patch(folder string) error {
	// The module lies in the cache of Go, where its content has been compared with go.sum.
	if err := run("go", "mod", "download", module); err != nil {
		return err
	}

	source, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", module).Output()
	if err != nil {
		return fmt.Errorf("find the module: %w", err)
	}

	copied, err := filepath.Abs(filepath.Join(folder, "ferretdb"))
	if err != nil {
		return err
	}

	if err := copyModule(strings.TrimSpace(string(source)), copied); err != nil {
		return err
	}

	for _, e := range edits {
		if err := e.apply(copied); err != nil {
			return err
		}
	}

	added, err := fs.Sub(ours, "_ferretdb")
	if err != nil {
		return err
	}

	if err := os.CopyFS(copied, added); err != nil {
		return err
	}

	return pinCopy(folder, copied)
}

func (e edit) apply(root string) error {
	path := filepath.Join(root, filepath.FromSlash(e.file))

	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}

	if n := bytes.Count(text, []byte(e.old)); n != 1 {
		return fmt.Errorf("%s: %q stands there %d times, not once", e.file, e.old, n)
	}

	return os.WriteFile(path, bytes.Replace(text, []byte(e.old), []byte(e.new), 1), 0o644)
}

// copyModule leaves out the tests, which need modules that no program of ours does. The files of the cache are read-only.
func copyModule(from, to string) error {
	return filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || strings.HasSuffix(path, "_test.go") {
			return err
		}

		relative, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}

		target := filepath.Join(to, relative)
		if entry.IsDir() {
			return os.MkdirAll(target, 0o755)
		}

		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}

		return os.WriteFile(target, content, 0o644)
	})
}

func pinCopy(folder, copied string) error {
	for _, name := range []string{"go.mod", "go.sum"} {
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}

		if err := os.WriteFile(filepath.Join(folder, name), content, 0o644); err != nil {
			return err
		}
	}

	return run("go", "mod", "edit", "-replace", module+"="+copied, filepath.Join(folder, "go.mod"))
}

func run(name string, args ...string) error {
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s %s: %w\n%s", name, strings.Join(args, " "), err, out)
	}

	return nil
}
