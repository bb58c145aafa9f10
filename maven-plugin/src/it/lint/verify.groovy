def runs = new File(basedir, 'build.log').getText('UTF-8').split('Scanning for projects')

assert runs[1].contains('src/skills/rook-tutor/SKILL.md:8:19: error: [link-resolves] ' +
    'There is no file "references/brige.md" in the skill folder. Did you mean "references/bridge.md"?')
assert runs[1].contains('references/bridge.md:1:1: warning: [file-reachable]')
assert runs[1] =~ /Failed to execute goal .*lint-skill.*: 2 errors, 1 warning in 2 files/

assert runs[2].contains('accepted.txt accepts: 2 errors, 1 warning in 2 files.')
def accepted = new File(basedir, 'accepted.txt').readLines('UTF-8')
assert accepted.size() == 4
assert accepted.drop(1).every { it ==~ /(link-resolves [0-9a-f]{16} SKILL\.md|file-reachable [0-9a-f]{16} references\/bridge\.md)/ }

assert runs[3].contains('src/skills/rook-tutor: No errors, no warnings (3 accepted, 0 stale).')

// Shifted lines are accepted still, the file that is gone is stale, and the new link fails.
assert runs[4].contains('src/changed/rook-tutor/SKILL.md:10:8: error: [link-resolves] There is no file "gone.md"')
assert !runs[4].contains('brige.md')
assert runs[4] =~ /take out these lines:\R  file-reachable [0-9a-f]{16} references\/bridge\.md/
assert runs[4] =~ /lint-skill.*: 1 error, 0 warnings in 1 file \(2 accepted, 1 stale\)/

assert runs[5].contains('there is no such file')
assert runs[5].contains('-Dlectern.baseline.write')

assert runs[1].contains('More about a rule: mvn lectern:explain -Dlectern.rule=')

assert runs[6] =~ /lint-skill.*: 1 error, 0 warnings in 1 file/
def reports = new File(basedir, 'target/lectern-reports')
def json = { new groovy.json.JsonSlurper().parse(new File(reports, it), 'UTF-8') }
def found = json('lectern.json').diagnostics
assert found.collect { [it.rule, it.severity, it.file] } ==
    [['file-reachable', 'error', 'src/skills/rook-tutor/references/bridge.md']]
assert found[0].documentation.endsWith('/docs/rules/folder/file-reachable.md')
def driver = json('lectern.sarif').runs[0].tool.driver
assert driver.rules[0].helpUri == found[0].documentation
assert driver.rules[0].defaultConfiguration.level == 'warning'
assert json('lectern.sarif').runs[0].results[0].level == 'error'
assert json('gl-code-quality-report.json')[0].location.path == found[0].file
assert reports.list().sort() ==
    ['gl-code-quality-report.json', 'lectern-junit.xml', 'lectern.html', 'lectern.json', 'lectern.sarif']

assert runs[7].contains('The rule "secret" cannot be lowered to off')

assert runs[8].readLines().count('# skill-body-size') == 2
assert runs[8].contains('## What keeps to it')
assert runs[9].contains('There is no rule "skil-body-size". Did you mean "skill-body-size"?')
