package dev.lectern.content.work;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of values, one after another: of all that something is made of, so that what is made
 * of the same need not be made again.
 *
 * <p>Values are records and what they are made of: texts, numbers, words of enums, lists, maps and
 * what may be absent. Others are refused, for what is in them would be missed. Equal values give
 * the same hash in each JVM; other values, or the same ones cut another way, give another. One
 * thread at a time.
 */
public final class ValueHash {

  private static final int BUFFER = 8192;

  /** The bytes of a number that has all 64 bits. */
  private static final int LONGEST = 10;

  /** So many bytes tell one type from all others. */
  private static final int NAME = 16;

  private static final ClassValue<Type> TYPES =
      new ClassValue<>() {
        @Override
        protected Type computeValue(Class<?> type) {
          byte[] name = type.getName().getBytes(StandardCharsets.UTF_8);
          return new Type(
              Arrays.copyOf(sha256().digest(name), NAME),
              type.isRecord() ? components(type) : List.of());
        }
      };

  /** What is the same for all values of a type. */
  private static final class Type {

    /** The beginning of the hash of its name, which is longer than most values. */
    private final byte[] name;

    /** How the components of a record are asked for. */
    private final List<MethodHandle> components;

    Type(byte[] name, List<MethodHandle> components) {
      this.name = name;
      this.components = components;
    }
  }

  private final MessageDigest digest;
  private final ByteBuffer waiting = ByteBuffer.allocate(BUFFER);

  public ValueHash() {
    digest = sha256();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Adds a value.
   *
   * @return this
   * @throws IllegalArgumentException if it is of another kind than {@link ValueHash} says
   */
  public ValueHash add(@Nullable Object value) {
    if (value == null) {
      tag('-');
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof Record record) {
      record(record);
    } else if (value instanceof List<?> list) {
      tag('[').number(list.size());
      list.forEach(this::add);
    } else if (value instanceof Boolean truth) {
      tag(truth ? 'y' : 'n');
    } else if (value instanceof Integer number) {
      tag('i').number(number);
    } else if (value instanceof Enum<?> word) {
      tag('e').bytes(TYPES.get(word.getDeclaringClass()).name);
      text(word.name());
    } else if (value instanceof Optional<?> maybe) {
      tag('?').add(maybe.orElse(null));
    } else {
      rarely(value);
    }
    return this;
  }

  private void rarely(Object value) {
    if (value instanceof Long number) {
      tag('l').number(number);
    } else if (value instanceof Double number) {
      tag('d').number(Double.doubleToLongBits(number));
    } else if (value instanceof Map<?, ?> map) {
      tag('{').number(map.size());
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((key, mapped) -> sorted.put((String) key, mapped));
      sorted.forEach((key, mapped) -> add(key).add(mapped));
    } else {
      throw new IllegalArgumentException("not a value: " + value.getClass());
    }
  }

  private void record(Record record) {
    Type type = TYPES.get(record.getClass());
    tag('r').bytes(type.name);
    for (MethodHandle component : type.components) {
      try {
        add((Object) component.invokeExact((Object) record));
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalArgumentException("not a value: " + record.getClass(), e);
      }
    }
  }

  private static List<MethodHandle> components(Class<?> type) {
    List<MethodHandle> found = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        found.add(
            MethodHandles.lookup()
                .unreflect(component.getAccessor())
                .asType(MethodType.methodType(Object.class, Object.class)));
      } catch (IllegalAccessException e) {
        throw new IllegalArgumentException("not a value: " + type, e);
      }
    }
    return List.copyOf(found);
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    tag('t').number(bytes.length).bytes(bytes);
  }

  private ValueHash bytes(byte[] bytes) {
    if (bytes.length > waiting.remaining()) {
      flush();
    }
    if (bytes.length > waiting.remaining()) {
      digest.update(bytes);
    } else {
      waiting.put(bytes);
    }
    return this;
  }

  private ValueHash tag(char tag) {
    if (!waiting.hasRemaining()) {
      flush();
    }
    waiting.put((byte) tag);
    return this;
  }

  /** Seven bits in each byte, from the lowest on; all but the last have the eighth. */
  private ValueHash number(long number) {
    if (waiting.remaining() < LONGEST) {
      flush();
    }
    long left = number;
    while ((left & ~0x7fL) != 0) {
      waiting.put((byte) (left | 0x80));
      left >>>= 7;
    }
    waiting.put((byte) left);
    return this;
  }

  private void flush() {
    digest.update(waiting.array(), 0, waiting.position());
    waiting.clear();
  }

  /** The hash of all that was added, 64 hexadecimal digits; what comes next begins a new one. */
  public String hex() {
    flush();
    return HexFormat.of().formatHex(digest.digest());
  }
}
