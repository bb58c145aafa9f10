/**
 * What templates are given: one record for each template, all of it ready to print. Texts are plain
 * and will be escaped; {@link dev.lectern.generator.view.Html} is printed as it is. Only records
 * and interfaces live here.
 */
@NullMarked
package dev.lectern.generator.view;

import org.jspecify.annotations.NullMarked;
