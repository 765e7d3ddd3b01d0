package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The copy is what is tested: ours compiles only there.
func TestPatchedModule(t *testing.T) {
	t.Chdir("..")

	folder := t.TempDir()
	if err := patch(folder); err != nil {
		t.Fatal(err)
	}

	// Where FerretDB is the main module, as in its tests, it wants this file, which its own build makes.
	version := filepath.Join(folder, "ferretdb", "build", "version", "version.txt")
	if err := os.WriteFile(version, []byte("v1.24.2"), 0o600); err != nil {
		t.Fatal(err)
	}

	test := exec.Command("go", "test", "-mod=readonly", "-modfile="+filepath.Join(folder, "go.mod"),
		module+"/internal/backends/postgresql", module+"/internal/handler")
	if out, err := test.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

func TestEditWhoseTextIsGoneIsAnError(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "file.go")

	for content, want := range map[string]string{"": "0 times", "old old": "2 times"} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}

		err := edit{file: "file.go", old: "old", new: "new"}.apply(folder)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", content, err)
		}
	}
}
