import java.security.MessageDigest

def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('32 pages, 4 diagrams\n')

// Both at once, each with its place, and the command that mends them.
def text = log.split('Scanning for projects')[2]
def lines = text.readLines()
def found = lines.findAll { it.contains(': error: [diagram-stored]') }
assert found.size() == 2
assert found[0].startsWith('src/main/changed/problems/lucena.md:48:1: ')
assert found[1].startsWith('src/main/changed/problems/philidor.md:14:1: ')
for (line in found) {
  assert line.contains('is not installed in')
  assert line.contains(
    'run: mvn lectern:diagrams -Dlectern.contentDirectory=src/main/changed -Dlectern.diagrams.home=no-home'
    + ' -Dlectern.diagramsDirectory=../../../src/it/good/src/main/diagrams')
}
assert text =~ /Failed to execute goal .*generate.*: 2 errors, 0 warnings in 2 files/
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
assert new File(output, 'site/problems/lucena.html').getText('UTF-8').contains('<svg')
assert !new File(basedir, 'no-home').exists()
