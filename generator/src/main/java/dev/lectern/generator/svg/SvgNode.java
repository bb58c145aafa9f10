package dev.lectern.generator.svg;

/** A part of a picture's tree: an element, or characters. */
sealed interface SvgNode permits SvgElement, SvgText {}
