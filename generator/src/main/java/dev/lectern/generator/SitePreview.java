package dev.lectern.generator;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.generator.site.SiteOnDemand;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * What one content folder gives to who writes it.
 *
 * @param site its pages, made when they are asked for; none if they cannot be made
 * @param findings all there is to say about the content, by whether it is still wanted; what is
 *     said once it is not, does not matter. May be asked for on any thread, also while the next
 *     preview is made
 */
public record SitePreview(
    Optional<SiteOnDemand> site, Function<BooleanSupplier, List<Diagnostic>> findings) {}
