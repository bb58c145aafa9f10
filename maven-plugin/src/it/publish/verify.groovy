import groovy.json.JsonSlurper

def git = { String... arguments ->
  def process = new ProcessBuilder(['git', *arguments]).directory(new File(basedir, 'published.git')).start()
  def said = process.inputStream.getText('UTF-8')
  assert process.waitFor() == 0
  said
}

// What was published again did not change, so there is no commit of it.
def commits = git('log', '--reverse', '--format=%H %s', 'gh-pages').readLines()*.split(' ', 2)
assert commits.collect { it[1] } ==
    ['Begin', 'Publish the first release', 'Publish the second release', 'Publish the third release']
def (begin, first, second, third) = commits.collect { it[0] }
def files = { commit -> git('ls-tree', '-r', '--name-only', commit).readLines() as Set }
def changes = { commit ->
  git('show', '--no-renames', '--name-status', '--format=', commit).readLines()*.split('\t').collectEntries { [it[1], it[0]] }
}
def file = { commit, path -> git('show', "$commit:$path") }
def assets = { commit -> new JsonSlurper().parseText(file(commit, 'build-info.json')).assets as Set }

assert files(first).containsAll(
    ['.nojekyll', 'CNAME', '404.html', 'index.html', 'build-info.json', 'problems/lucena.html'])
assert file(first, 'CNAME') == 'endgames.example.org\n'

// The second release changes the page of what was reworded, what lists it, what the search knows and what drills ask.
def data = assets(first).find { it.startsWith('assets/search-data.') }
def newData = assets(second).find { it.startsWith('assets/search-data.') }
assert data != newData
def newDrills = assets(second).find { it.startsWith('assets/drills-data.') }
def changed = changes(second)
assert changed['problems/lucena.html'] == 'M'
assert changed['problems/index.html'] == 'M'
assert changed['build-info.json'] == 'M'
assert changed[newData] == 'A'
assert changed.values().every { it != 'D' }
assert changed.keySet().findAll { it.startsWith('assets/') } == [newData, newDrills] as Set
for (page in ['problems/philidor.html', 'stages/plan.html', 'terms/index.html', 'patterns/bridge.html']) {
  assert !changed.containsKey(page)
}
assert changed.size() < files(second).size() / 3

// The assets of the first release are there for another one, and then gone.
assert files(second).containsAll(assets(first)) && files(second).containsAll(assets(second))
assert files(third).containsAll(assets(second)) && files(third).containsAll(assets(third))
assert !files(third).contains(data)
assert changes(third)[data] == 'D'

// What is on the branch has the bytes that were made.
def release = new File(basedir, 'target/lectern-release')
def clone = new File(basedir, 'target/published')
files(third).each { path ->
  assert new File(clone, path).bytes == new File(release, path).bytes : path
}

// Dates and commits are those of the source, whoever publishes and whenever.
def page = file(third, 'problems/lucena.html')
assert page.contains('<time datetime="2026-02-07">') && page =~ /commit <code>[0-9a-f]{10}</
assert file(third, 'stages/plan.html').contains('<time datetime="2026-01-31">')
assert new JsonSlurper().parseText(file(third, 'build-info.json')).committed == '2026-02-14T12:00:00Z'

def log = new File(basedir, 'build.log').getText('UTF-8')
assert log =~ /target\/lectern-release: \d+ written, 0 unchanged, 0 removed; 0 kept of the last release/
assert log =~ /; 2 kept of the last release/
return true
