def runs = new File(basedir, 'build.log').getText('UTF-8').split('Scanning for projects')

// All three at once, each at its place in Mermaid's own words, and nothing of a stack.
def lines = runs[1].readLines()
def said = { place -> 'src/main/broken/' + place + ': error: [diagram-drawn] Mermaid did not draw this diagram. ' }
def at = lines.indexOf('[ERROR] The content in src/main/broken has errors:') + 2
assert at > 1
assert lines[at..at + 12] == [
  said('patterns/bridge.md:19:1') + "This does not parse. Mermaid expected 'SQE', 'DOUBLECIRCLEEND', 'PE', '-)',"
    + " 'STADIUMEND', 'SUBROUTINEEND' (or 9 more) and found the end of the diagram.",
  '   19 |   rook --> king[',
  '      | ^^^^^^^^^^^^^^^^',
  '',
  said('problems/philidor.md:57:12') + "This does not parse. Mermaid expected 'TXT' and found 'NEWLINE'.",
  '   57 |     rook->>pawn',
  '      |            ^^^^',
  '',
  said('stages/plan.md:18:1') + 'No diagram type detected matching given configuration for text: flowchrt LR'
    + ' accTitle: Plan accDescr: A plan before a move. plan --> move',
  '   18 | flowchrt LR',
  '      | ^^^^^^^^^^^',
  '',
  '3 errors, 0 warnings in 3 files',
]
assert runs[1] =~ /Failed to execute goal .*diagrams.*: 3 errors, 0 warnings in 3 files/
for (frame in ['\tat ', '    at ', 'file://' + basedir, '.mjs', '.js:', 'node_modules']) {
  assert !runs[1].contains(frame) : frame
}

// The good ones are there whole, the bad ones not at all, and the later runs had nothing to change.
assert runs[2].contains('src/main/diagrams: 5 diagrams, 0 drawn')
def store = new File(basedir, 'src/main/diagrams')
def drawings = new File(store, 'manifest.txt').readLines('UTF-8').drop(1).collect { it.split('  ')[0] + '.svg' }
assert drawings.size() == 5
assert store.list().sort() == drawings + ['manifest.txt']
def drawn = { words ->
  drawings.count { name ->
    def text = new File(store, name).getText('UTF-8')
    text.endsWith('</svg>\n') && words.every { text.contains(it) }
  }
}
assert drawn([]) == 5
assert drawn(['Lucena position', 'bridge']) == 1
assert drawn(['The morning of the game', 'Opening', '>00:00<']) == 1
assert !new File(basedir, 'target').exists()

// The hour of the machine is not that of the axis.
assert runs[3].contains('src/main/diagrams: all 5 diagrams are drawn again as they are stored')
assert runs[3].contains('+14:00')
