package dev.lectern.generator.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclFileAttributeView;

/** Who owns a folder, and who may do what in it. */
final class FolderRights {

  private static final int MODE_BITS = 07777;

  private FolderRights() {}

  /**
   * Gives a new folder the owner, the group and the mode of another one.
   *
   * @throws IOException if that cannot be done; also if the other has a list of access rights that
   *     the new one did not get by itself
   */
  static void copy(Path from, Path to) throws IOException {
    if (from.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      for (String name : new String[] {"unix:uid", "unix:gid"}) {
        Object wanted = Files.getAttribute(from, name, LinkOption.NOFOLLOW_LINKS);
        if (!Files.getAttribute(to, name, LinkOption.NOFOLLOW_LINKS).equals(wanted)) {
          Files.setAttribute(to, name, wanted, LinkOption.NOFOLLOW_LINKS);
        }
      }
      int mode = mode(from); // last: a change of the owner takes bits away
      if (mode(to) != mode) {
        Files.setAttribute(to, "unix:mode", mode);
      }
    }
    AclFileAttributeView old = Files.getFileAttributeView(from, AclFileAttributeView.class);
    AclFileAttributeView fresh = Files.getFileAttributeView(to, AclFileAttributeView.class);
    if (old != null && fresh != null && !old.getAcl().equals(fresh.getAcl())) {
      throw new IOException(from + " has a list of access rights of its own");
    }
  }

  private static int mode(Path folder) throws IOException {
    return (int) Files.getAttribute(folder, "unix:mode", LinkOption.NOFOLLOW_LINKS) & MODE_BITS;
  }
}
