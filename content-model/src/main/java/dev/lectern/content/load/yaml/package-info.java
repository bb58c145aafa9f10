/** The one place that imports the YAML library. */
@NullMarked
package dev.lectern.content.load.yaml;

import org.jspecify.annotations.NullMarked;
