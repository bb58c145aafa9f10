def log = new File(basedir, 'build.log').getText('UTF-8')

assert log.split('Skipped, for lectern.skip is set.', -1).length - 1 == 4
assert !new File(basedir, 'target/lectern').exists()
assert !new File(basedir, 'skills').exists()
