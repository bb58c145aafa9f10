import groovy.io.FileType

// The content of the good project, and the same with the ten broken files of the project "broken" over it.
def its = new File(basedir, '../../../src/it').canonicalFile
def good = new File(its, 'good/src/main/content')
def broken = new File(its, 'broken/src/main/broken')
for (layer in [['content', good], ['broken', good], ['broken', broken]]) {
  def (folder, source) = layer
  source.eachFileRecurse(FileType.FILES) { file ->
    def copy = new File(basedir, "src/main/$folder/${source.toPath().relativize(file.toPath())}")
    copy.parentFile.mkdirs()
    copy.bytes = file.bytes
  }
}
return true
