// Checks what the product wrote with libraries of others: golang.org/x/mod/sumdb/tlog and note, and crypto/ed25519.
// Reads a folder with checkpoint, tile/… as exported, and proofs.json; prints how many proofs hold and how many altered ones do not.
package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type proof struct {
	Index, Size, From, To int64
	Leaf, Root, FromRoot  string
	Path                  []string
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func hash(text string) (h tlog.Hash) {
	b, err := base64.StdEncoding.DecodeString(text)
	fail(err)
	copy(h[:], b)
	return
}

func hashes(texts []string) (hs []tlog.Hash) {
	for _, t := range texts {
		hs = append(hs, hash(t))
	}
	return
}

// A verifier of cosignature/v1 lines; the note package brings only that of a log.
type witness struct {
	name string
	id   uint32
	key  ed25519.PublicKey
}

func (w witness) Name() string    { return w.name }
func (w witness) KeyHash() uint32 { return w.id }
func (w witness) Verify(msg, sig []byte) bool {
	if len(sig) != 72 {
		return false
	}
	text := fmt.Sprintf("cosignature/v1\ntime %d\n%s", binary.BigEndian.Uint64(sig), msg)
	return ed25519.Verify(w.key, []byte(text), sig[8:])
}

func newWitness(vkey string) (w witness) {
	parts := strings.SplitN(vkey, "+", 3)
	b, err := base64.StdEncoding.DecodeString(parts[2])
	fail(err)
	if b[0] != 4 {
		fail(fmt.Errorf("not a witness key: %s", vkey))
	}
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), b...))
	if parts[1] != fmt.Sprintf("%x", sum[:4]) {
		fail(fmt.Errorf("wrong id: %s", vkey))
	}
	return witness{parts[0], binary.BigEndian.Uint32(sum[:4]), b[1:]}
}

// Tiles as files; the paths of the format differ from those of the Go checksum database by the height.
type tileReader string

func (dir tileReader) Height() int { return 8 }
func (dir tileReader) ReadTiles(tiles []tlog.Tile) (data [][]byte, err error) {
	for _, t := range tiles {
		b, err := os.ReadFile(filepath.Join(string(dir), strings.Replace(t.Path(), "tile/8/", "tile/", 1)))
		if err != nil {
			return nil, err
		}
		data = append(data, b)
	}
	return
}
func (dir tileReader) SaveTiles([]tlog.Tile, [][]byte) {}

func main() {
	dir := os.Args[1]
	b, err := os.ReadFile(filepath.Join(dir, "checkpoint"))
	fail(err)
	var given struct {
		LogKey, WitnessKey string
		Inclusion          []proof
		Consistency        []proof
	}
	j, err := os.ReadFile(filepath.Join(dir, "proofs.json"))
	fail(err)
	fail(json.Unmarshal(j, &given))
	log, err := note.NewVerifier(given.LogKey)
	fail(err)
	verifiers := []note.Verifier{log}
	if given.WitnessKey != "" {
		verifiers = append(verifiers, newWitness(given.WitnessKey))
	}
	n, err := note.Open(b, note.VerifierList(verifiers...))
	fail(err)
	fmt.Printf("signatures %d\n", len(n.Sigs))
	lines := strings.Split(n.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	fail(err)
	tree := tlog.Tree{N: size, Hash: hash(lines[2])}

	// Every entry of the exported bundles, looked up in the exported tiles, which are checked against the signed root.
	reader := tlog.TileHashReader(tree, tileReader(dir))
	entries := 0
	for at := int64(0); at < size; at += 256 {
		width := size - at
		if width > 256 {
			width = 256
		}
		tile := tlog.Tile{H: 8, L: 0, N: at / 256, W: int(width)}
		bundle, err := os.ReadFile(filepath.Join(dir, strings.Replace(tile.Path(), "tile/8/0/", "tile/entries/", 1)))
		fail(err)
		var indexes []int64
		var want []tlog.Hash
		for i := int64(0); i < width; i++ {
			length := int(binary.BigEndian.Uint16(bundle))
			want = append(want, tlog.RecordHash(bundle[2:2+length]))
			indexes = append(indexes, tlog.StoredHashIndex(0, at+i))
			bundle = bundle[2+length:]
		}
		got, err := reader.ReadHashes(indexes)
		fail(err)
		for i := range got {
			if got[i] == want[i] {
				entries++
			}
		}
	}
	fmt.Printf("entries %d of %d\n", entries, size)

	held, refused := 0, 0
	for _, p := range given.Inclusion {
		leaf := hash(p.Leaf)
		if tlog.CheckRecord(hashes(p.Path), p.Size, hash(p.Root), p.Index, leaf) == nil {
			held++
		}
		leaf[7] ^= 1
		if tlog.CheckRecord(hashes(p.Path), p.Size, hash(p.Root), p.Index, leaf) != nil {
			refused++
		}
	}
	fmt.Printf("inclusion %d of %d, altered refused %d\n", held, len(given.Inclusion), refused)
	held, refused = 0, 0
	for _, p := range given.Consistency {
		from := hash(p.FromRoot)
		if tlog.CheckTree(hashes(p.Path), p.To, hash(p.Root), p.From, from) == nil {
			held++
		}
		from[31] ^= 1
		if tlog.CheckTree(hashes(p.Path), p.To, hash(p.Root), p.From, from) != nil {
			refused++
		}
	}
	fmt.Printf("consistency %d of %d, altered refused %d\n", held, len(given.Consistency), refused)
}
