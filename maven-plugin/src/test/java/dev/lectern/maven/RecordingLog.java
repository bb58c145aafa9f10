package dev.lectern.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.monitor.logging.DefaultLog;
import org.codehaus.plexus.logging.AbstractLogger;
import org.codehaus.plexus.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps what a goal logs, each message with its level before it. */
final class RecordingLog extends AbstractLogger {

  private final List<String> messages = new ArrayList<>();

  RecordingLog(boolean debug) {
    super(debug ? LEVEL_DEBUG : LEVEL_INFO, "recording");
  }

  List<String> messages() {
    return List.copyOf(messages);
  }

  DefaultLog forMojo() {
    return new DefaultLog(this);
  }

  @Override
  public void debug(String message, @Nullable Throwable trouble) {
    messages.add("debug " + message);
  }

  @Override
  public void info(String message, @Nullable Throwable trouble) {
    messages.add("info " + message);
  }

  @Override
  public void warn(String message, @Nullable Throwable trouble) {
    messages.add("warn " + message);
  }

  @Override
  public void error(String message, @Nullable Throwable trouble) {
    messages.add("error " + message);
  }

  @Override
  public void fatalError(String message, @Nullable Throwable trouble) {
    messages.add("fatal " + message);
  }

  @Override
  public Logger getChildLogger(String name) {
    return this;
  }
}
