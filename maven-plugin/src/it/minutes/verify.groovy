def log = new File(basedir, 'build.log').getText('UTF-8')

assert log =~ /src\/main\/content\/[a-z\/]+\.md:\d+:\d+: error: \[stage-minutes-budget\]/
assert log =~ /Failed to execute goal .*validate.*: 1 error, 0 warnings in 1 file/
