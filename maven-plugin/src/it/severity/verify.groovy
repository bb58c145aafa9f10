def (before, lowered, raised, refused, unlimited, limited) =
    new File(basedir, 'build.log').getText('UTF-8').split('Scanning for projects')

assert lowered =~ /src\/main\/content\/[a-z\/-]+\.(md|yaml):\d+:\d+: warning: \[sentence-length\]/
assert !lowered.contains('error: [')
assert lowered.contains('src/main/content is valid.')

assert raised =~ /src\/main\/content\/[a-z\/-]+\.(md|yaml):\d+:\d+: error: \[sentence-length\]/
assert !raised.contains('warning: [')

assert refused.contains('There is no rule "sentence-lenght". Did you mean "sentence-length"?')
assert !refused.contains('\tat ')

assert unlimited.contains('The limit "file-bytes" cannot be "none"; it is a whole number from 1 to 1,048,576.')
assert !unlimited.contains('\tat ')

assert limited =~ /skill\.md:1:1: error: \[file-readable\] The file has more than 100 bytes\./
