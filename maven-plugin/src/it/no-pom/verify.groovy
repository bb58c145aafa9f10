def runs = new File(basedir, 'build.log').getText('UTF-8').split('Scanning for projects')

for (goal in ['apply', 'check', 'explain', 'generate', 'help', 'lint-skill', 'package', 'validate']) {
  assert runs[1].contains("lectern:$goal")
}

assert runs[1] =~ /made: \d+ written, 0 unchanged, 0 removed/
assert new File(basedir, 'made/site/index.html').file
assert new File(basedir, 'made/skills/chess-endgame-coach/SKILL.md').file
assert new File(basedir, '.made.lectern-manifest').file

// The third run is what the second one asks for.
def command = "mvn $plugin:apply" +
    ' -Dlectern.contentDirectory=../../../src/it/good/src/main/content' +
    ' -Dlectern.publishedDirectory=published'
assert runs[2].readLines().contains('  ' + command)
assert new File(basedir, 'published/chess-endgame-coach/SKILL.md').file
