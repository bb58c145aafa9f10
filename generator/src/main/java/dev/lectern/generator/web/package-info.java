/**
 * Whether the addresses that content links to answer. The one place that opens connections; it
 * never asks an address that is not public unless it is told to, for content may come from
 * strangers.
 */
@NullMarked
package dev.lectern.generator.web;

import org.jspecify.annotations.NullMarked;
