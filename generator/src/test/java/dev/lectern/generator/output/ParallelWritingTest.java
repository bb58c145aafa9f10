package dev.lectern.generator.output;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParallelWritingTest {

  private static final int FILES = 200;

  private final Path folder;
  private final List<RenderedFile> files = new ArrayList<>();

  ParallelWritingTest(@TempDir Path folder) {
    this.folder = folder;
    for (int i = 0; i < FILES; i++) {
      String path = "%03d/%03d.html".formatted(i % 7, i);
      files.add(RenderedFile.text(OutputPath.of(path), "text " + i));
    }
  }

  private Path place(OutputPath path) {
    return folder.resolve(path.value());
  }

  @Test
  void everyFileIsWritten() throws IOException {
    ParallelWriting.write(files, this::place, Disk.LOCAL);
    assertThat(new PublishedFiles(folder).all()).containsExactlyInAnyOrderElementsOf(files);
  }

  @Test
  void nothingToWriteIsNothingToDo() throws IOException {
    ParallelWriting.write(List.of(), this::place, Disk.LOCAL);
    assertThat(folder).isEmptyDirectory();
  }

  /** The eleventh fails late, and all after the twentieth at once. */
  @RepeatedTest(10)
  void firstFailureInTheOrderOfTheFilesIsTheOneThatIsSeenAndNobodyIsStillWriting() {
    AtomicInteger writing = new AtomicInteger();
    Disk failing =
        new Disk() {
          @Override
          public void write(Path file, byte[] bytes) throws IOException {
            writing.incrementAndGet();
            try {
              int number = Integer.parseInt(new String(bytes, 5, bytes.length - 5, US_ASCII));
              if (number == 10) {
                Thread.sleep(5);
              }
              if (number == 10 || number >= 20) {
                throw new IOException("failed: " + number);
              }
            } catch (InterruptedException e) {
              throw new AssertionError(e);
            } finally {
              writing.decrementAndGet();
            }
          }
        };
    assertThatThrownBy(() -> ParallelWriting.write(files, this::place, failing))
        .isInstanceOf(IOException.class)
        .hasMessage("failed: 10");
    assertThat(writing).hasValue(0);
  }

  @Test
  void defectIsThrownAsItIs() {
    Disk broken =
        new Disk() {
          @Override
          public void write(Path file, byte[] bytes) {
            throw new StackOverflowError("tried");
          }
        };
    assertThatThrownBy(() -> ParallelWriting.write(files, this::place, broken))
        .isInstanceOf(StackOverflowError.class);
  }

  @Test
  void severalFilesAreForcedToTheDiskAtOnce() throws IOException {
    CountDownLatch others = new CountDownLatch(8);
    Set<String> threads = new TreeSet<>();
    Disk waiting =
        new Disk() {
          @Override
          public void write(Path file, byte[] bytes) throws IOException {
            synchronized (threads) {
              threads.add(Thread.currentThread().getName());
            }
            others.countDown();
            try {
              others.await();
            } catch (InterruptedException e) {
              throw new InterruptedIOException();
            }
          }
        };
    ParallelWriting.write(files, this::place, waiting);
    assertThat(threads).hasSizeBetween(8, 16);
  }

  @Test
  void interruptEndsItAfterTheFilesThatAreBegun() throws IOException {
    Thread caller = Thread.currentThread();
    AtomicInteger written = new AtomicInteger();
    Disk interrupting =
        new Disk() {
          @Override
          public void write(Path file, byte[] bytes) throws IOException {
            caller.interrupt();
            try {
              Thread.sleep(20);
            } catch (InterruptedException e) {
              throw new InterruptedIOException();
            }
            written.incrementAndGet();
          }
        };
    assertThatThrownBy(() -> ParallelWriting.write(files, this::place, interrupting))
        .isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(written).hasValueLessThan(FILES);
  }
}
