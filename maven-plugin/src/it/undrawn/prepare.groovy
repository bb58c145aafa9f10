import groovy.io.FileType

// src/main/content is the content of the good project, and src/main/changed is too, but for two diagrams.
def good = new File(basedir, '../../../src/it/good/src/main/content').canonicalFile
for (folder in ['content', 'changed']) {
  good.eachFileRecurse(FileType.FILES) { file ->
    def copy = new File(basedir, "src/main/$folder/${good.toPath().relativize(file.toPath())}")
    copy.parentFile.mkdirs()
    copy.bytes = file.bytes
  }
}
def change = { path, from, to ->
  def file = new File(basedir, "src/main/changed/$path")
  def text = file.getText('UTF-8')
  assert text.contains(from)
  file.setText(text.replace(from, to), 'UTF-8')
}
change('problems/lucena.md', 'rook --> bridge --> king', 'rook --> bridge --> pawn')
change('problems/philidor.md', 'Check from behind', 'Check from far behind')
