import dev.lectern.generator.diagram.MermaidInstallation
import dev.lectern.generator.process.Executables

// This build draws with the real Mermaid CLI; where that is missing, it is skipped and the console says why.
def home = new File(System.getProperty('user.home'), '.cache/lectern').toPath()
def found = MermaidInstallation.find(new MermaidInstallation.Places(home, '', Executables.ofThisMachine()))
if (!found.missing().empty) {
  new PrintStream(new FileOutputStream(FileDescriptor.out))
      .println("[INFO] src/it/drawing is not tried: ${found.missing().join(' ')}")
}
return found.missing().empty
