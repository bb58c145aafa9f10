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
