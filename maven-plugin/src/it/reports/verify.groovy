import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

def runs = new File(basedir, 'build.log').getText('UTF-8').split('Scanning for projects')
def json = { path -> new JsonSlurper().parse(new File(basedir, path), 'UTF-8') }
def xml = { path -> new XmlSlurper().parse(new File(basedir, path)) }

// The first run failed, and left every report.
assert runs[1].contains('target/lectern-reports: 5 written, 0 unchanged, 0 removed')
def results = json('target/lectern-reports/lectern.sarif').runs[0].results
assert results.size() == 10
assert results.every { it.level == 'error' }
def uris = results.collect { it.locations[0].physicalLocation.artifactLocation.uri }
assert uris.every { new File(basedir, it).file }
assert uris.contains('src/main/broken/patterns/bridge.md')
assert json('target/lectern-reports/gl-code-quality-report.json').size() == 10
assert json('target/lectern-reports/lectern.json').summary.errors == 10
assert new File(basedir, 'target/lectern-reports/lectern.html').getText('UTF-8').contains('10 errors')
def suite = xml('target/lectern-reports/lectern-junit.xml').testsuite
assert suite.@failures == '10'
assert suite.testcase.size() == 10

// The second had nothing to report, and says so.
assert json('target/good-reports/lectern.sarif').runs[0].results == []
assert xml('target/good-reports/lectern-junit.xml').testsuite.@failures == '0'

// The third is read by GitHub.
assert !runs[1].contains('::error') && !runs[2].contains('::error')
def commands = runs[3].readLines().findAll { it.startsWith('::') }
assert commands.size() == 12
assert commands[0].startsWith('::stop-commands::')
assert commands[1] == "::${commands[0].substring('::stop-commands::'.length())}::"
assert commands[2].startsWith('::error file=src/main/broken/anti-patterns/hasty-pawn.md,line=1,')
