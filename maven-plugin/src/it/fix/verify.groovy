import groovy.io.FileType
import groovy.json.JsonSlurper

def (start, dry, first, second, valid) =
    new File(basedir, 'build.log').getText('UTF-8').split('Scanning for projects')

def diff = { text -> text.readLines().findAll { it ==~ /(---|\+\+\+|@@|[-+ ]).*/ && !it.startsWith('----') } }

// The dry run shows what the first run does, and says that it wrote nothing.
assert dry.contains('Fixed in src/main/content, of which nothing was written:')
assert first.contains('Fixed in src/main/content:')
assert diff(dry) == diff(first)
assert first.contains('+++ b/src/main/content/skill.md\n')
assert first.contains('\n-exclusoins:\n+exclusions:\n')
assert first.contains('\n+summary: "Methods: all that come back."\n')

// At least ten kinds, each named with its number.
def summary = first.readLines().find { it ==~ /\d+ fixes in \d+ files: .*/ }
def rules = summary.replaceFirst(/.*: /, '').split(', ').collect { it.split(' ')[0] }
assert rules.size() >= 10 : summary
assert first.contains('Left: No errors, no warnings.')
assert new JsonSlurper().parse(new File(basedir, 'target/lectern-reports/lectern.json'), 'UTF-8').diagnostics == []

// The second run changes nothing more.
assert second.contains('src/main/content: Nothing to fix.')
assert diff(second).every { !it.startsWith('---') }
assert valid.contains('src/main/content is valid.')

// Every file is what the good project has, but for the text that got quotes and the word list.
def good = new File(basedir, '../../../src/it/good/src/main/content').canonicalFile
good.eachFileRecurse(FileType.FILES) { file ->
  def path = "${good.toPath().relativize(file.toPath())}".toString()
  def text = new File(basedir, "src/main/content/$path").getText('UTF-8')
  def expected = file.getText('UTF-8').replace('summary: Methods that', 'summary: "Methods: all that')
  if (path == 'overviews/patterns.md') {
    expected = expected.replace('come back.', 'come back."')
  }
  assert text == expected : path
}
assert new File(basedir, 'src/main/content/words.txt').text == 'Lucena\nPhilidor\n'

// Nothing else was left in the folder.
def names = []
new File(basedir, 'src/main/content').eachFileRecurse(FileType.FILES) { names << it.name }
assert names.every { !it.startsWith('.') }
