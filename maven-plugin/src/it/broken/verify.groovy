import java.security.MessageDigest

def text = new File(basedir, 'build.log').getText('UTF-8').split('Scanning for projects')[2]

// All ten errors at once, each with its place, its line, and carets under the words.
def places = [
  'anti-patterns/hasty-pawn.md:1:1: error: [section-required]',
  'metrics/half-points.md:1:1: error: [required-field]',
  'overviews/problems.md:6:1: error: [yaml-syntax]',
  'overviews/terms.md:1:1: error: [front-matter-present]',
  'patterns/bridge.md:13:5: error: [no-raw-html]',
  'problems/lucena.md:9:12: error: [reference-resolves]',
  'references/endings.md:29:7: error: [embedded-view]',
  'skill.md:5:1: error: [unknown-key]',
  'stages/plan.md:15:71: error: [link-resolves]',
  'terms/terms.yaml:1:1: error: [id-shape]',
]
def lines = text.readLines()
for (place in places) {
  def at = lines.findIndexOf { it.startsWith("src/main/broken/$place ") }
  assert at >= 0 : place
  assert lines[at + 1] ==~ / +\d+ \| .*/
  assert lines[at + 2] ==~ / + \| +\^+/
}
assert lines.count { it.contains(': error: [') } == 10
assert text.contains('[ERROR] The content in src/main/broken has errors:')
assert text.contains('Did you mean "bridge"?')
assert text =~ /Failed to execute goal .*generate.*: 10 errors, 0 warnings in 10 files/
assert !text.contains('\tat ')

// What the first run wrote is as it was.
def output = new File(basedir, 'target/lectern')
def manifest = new File(basedir, 'target/.lectern.lectern-manifest').readLines('UTF-8').drop(1)
assert manifest.size() >= 3
for (line in manifest) {
  def (hash, path) = line.split('  ')
  def digest = MessageDigest.getInstance('SHA-256').digest(new File(output, path).bytes)
  assert digest.encodeHex().toString() == hash : path
}
assert new File(output, 'skills/chess-endgame-coach/references/endings.md').getText('UTF-8')
    .contains('The rook goes to the fourth rank')
assert new File(basedir, 'target').list().every { !it.startsWith('.lectern-staging') }
