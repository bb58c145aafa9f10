import java.util.zip.ZipFile

def output = new File(basedir, 'target/lectern')
def skill = new File(output, 'skills/chess-endgame-coach')
def published = new File(basedir, 'skills/chess-endgame-coach')
def log = new File(basedir, 'build.log').getText('UTF-8')

assert new File(output, 'site/index.html').file

def main = new File(skill, 'SKILL.md').getText('UTF-8')
assert main.contains('name: chess-endgame-coach')
assert main.contains('Lucena position')
assert new File(skill, 'references/endings.md').getText('UTF-8').contains('Shut the black king off')

// The published copy is the same, and a marketplace beside it.
for (name in ['SKILL.md', 'references/endings.md']) {
  assert new File(published, name).bytes == new File(skill, name).bytes
}
assert new File(basedir, '.claude-plugin/marketplace.json').text.contains('./skills/chess-endgame-coach')
assert new File(basedir, '.claude-plugin.lectern-manifest').file
assert new File(basedir, 'skills/.chess-endgame-coach.lectern-manifest').file

new ZipFile(new File(output, 'chess-endgame-coach.zip')).withCloseable { zip ->
  assert zip.entries().collect { it.name } ==
      ['chess-endgame-coach/SKILL.md', 'chess-endgame-coach/references/endings.md']
  assert zip.entries().every { it.timeLocal.toString() == '2026-01-31T12:00' }
}

// A summary, and nothing to do in the second run.
assert log.contains('entries   3 stages, 2 endings, 1 methods')
assert log =~ /target\/lectern: [1-9]\d* written, 0 unchanged, 0 removed/
assert log =~ /target\/lectern: 0 written, [1-9]\d* unchanged, 0 removed/
assert log.contains('target/lectern/chess-endgame-coach.zip: unchanged')
assert log.contains('The published files (3) are what the content gives.')

// Typed as a command, the same goal writes the same bytes.
def jar = new File(basedir, '../../../../generator/target').listFiles().find { it.name.endsWith('-cli.jar') }
def typed = [System.getProperty('java.home') + '/bin/java', '-XX:TieredStopAtLevel=1', '-jar', jar.canonicalPath,
    'generate', '--output-directory', 'target/typed'].execute(null, basedir)
def said = new StringBuilder()
typed.waitForProcessOutput(said, said)
assert typed.exitValue() == 0 : said
def others = new File(basedir, 'target/typed')
def bytes = { File folder ->
  def all = [:]
  folder.eachFileRecurse(groovy.io.FileType.FILES) {
    if (it.name != 'chess-endgame-coach.zip') {
      all[folder.toPath().relativize(it.toPath()).toString()] = it.bytes.encodeHex().toString()
    }
  }
  all
}
assert bytes(others).size() > 100
assert bytes(others) == bytes(output)
