import groovy.io.FileType

def git = { File folder, String time, String... arguments ->
  def builder = new ProcessBuilder(['git', *arguments]).directory(folder).redirectErrorStream(true)
  ['AUTHOR', 'COMMITTER'].each {
    builder.environment().putAll([
        ("GIT_${it}_NAME".toString()): 'Author',
        ("GIT_${it}_EMAIL".toString()): 'author@example.org',
        ("GIT_${it}_DATE".toString()): time])
  }
  def process = builder.start()
  def said = process.inputStream.text
  assert process.waitFor() == 0 : said
}

// The branch that is published to: there, with nothing in it.
def branch = new File(basedir, 'branch')
branch.mkdirs()
git(basedir, '2026-01-31T12:00:00Z', 'init', '--quiet', '--bare', 'published.git')
git(branch, '2026-01-31T12:00:00Z', 'init', '--quiet')
git(branch, '2026-01-31T12:00:00Z', 'checkout', '--quiet', '--orphan', 'gh-pages')
git(branch, '2026-01-31T12:00:00Z', 'commit', '--quiet', '--allow-empty', '-m', 'Begin')
git(branch, '2026-01-31T12:00:00Z', 'push', '--quiet', '../published.git', 'gh-pages')

// The content of the good project at three commits, each in a clone of its own.
def source = new File(basedir, 'source')
def good = new File(basedir, '../../../src/it/good/src/main/content').canonicalFile
good.eachFileRecurse(FileType.FILES) { file ->
  def copy = new File(source, "content/${good.toPath().relativize(file.toPath())}")
  copy.parentFile.mkdirs()
  copy.bytes = file.bytes
}
def reword = { String path, String what, String by ->
  def file = new File(source, path)
  def text = file.getText('UTF-8')
  assert text.contains(what)
  file.setText(text.replace(what, by), 'UTF-8')
}
def commit = { String name, String time ->
  git(source, time, 'add', '.')
  git(source, time, 'commit', '--quiet', '-m', name)
  git(basedir, time, 'clone', '--quiet', 'source', name)
}
git(source, '2026-01-31T12:00:00Z', 'init', '--quiet')
commit('first', '2026-01-31T12:00:00Z')
reword('content/problems/lucena.md', 'summary: ', 'summary: In short, ')
commit('second', '2026-02-07T12:00:00Z')
reword('content/problems/philidor.md', 'summary: ', 'summary: In short, ')
commit('third', '2026-02-14T12:00:00Z')
return true
