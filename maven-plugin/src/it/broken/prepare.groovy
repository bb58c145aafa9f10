import groovy.io.FileType

// src/main/content is the content of the good project; src/main/broken is too, but for the ten files
// that are there already.
def good = new File(basedir, '../../../src/it/good/src/main/content').canonicalFile
for (folder in ['content', 'broken']) {
  good.eachFileRecurse(FileType.FILES) { file ->
    def copy = new File(basedir, "src/main/$folder/${good.toPath().relativize(file.toPath())}")
    if (!copy.exists()) {
      copy.parentFile.mkdirs()
      copy.bytes = file.bytes
    }
  }
}
