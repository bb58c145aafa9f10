def runs = new File(basedir, 'build.log').getText('UTF-8').split('Scanning for projects')
def properties = new Properties()
new File(basedir, 'invoker.properties').withReader('UTF-8') { properties.load(it) }

def lines = runs[2].readLines()
assert runs[2].contains('0 missing, 1 changed, 0 stale.')
assert lines.contains('  changed  skills/chess-endgame-coach/SKILL.md')
assert lines.contains('--- a/SKILL.md')
assert lines.contains('-Say the plan after the first move.')
assert lines.contains('+Say the plan before the first move.')

def command = 'mvn ' + properties['invoker.goals.3']
assert lines[lines.indexOf('To mend it, run') + 1] == '  ' + command
assert runs[2] =~ /Failed to execute goal .*check.*To mend it, run: \Q$command\E/

assert runs[3].contains('skills/chess-endgame-coach: 1 written, 1 unchanged, 0 removed')
assert new File(basedir, 'skills/chess-endgame-coach/SKILL.md').getText('UTF-8')
    .contains('Say the plan before the first move.')
assert runs[4].contains('are what the content gives.')

// A pull request shows it at its line.
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'course/target/lectern-reports/lectern.json'), 'UTF-8')
assert report.diagnostics.collect { [it.rule, it.file] } ==
    [['published-fresh', 'skills/chess-endgame-coach/SKILL.md']]
def first = report.diagnostics[0]
assert new File(basedir, 'skills/chess-endgame-coach/SKILL.md').readLines('UTF-8')[first.start.line - 1] ==
    'Say the plan before the first move.'
assert first.message.startsWith('Here the content gives "Say the plan before the first move.".')
assert runs[2].readLines().any { it.startsWith('::error file=skills/chess-endgame-coach/SKILL.md,line=') }
