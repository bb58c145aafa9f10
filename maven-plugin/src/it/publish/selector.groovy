// Publishing to a branch needs Git.
try {
  return ['git', '--version'].execute().waitFor() == 0
} catch (IOException missing) {
  println 'Not tried: git is not on the PATH.'
  return false
}
