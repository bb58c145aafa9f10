package dev.lectern.generator;

import dev.lectern.generator.site.SiteOnDemand;

/**
 * What one content folder gives to who looks at it while it is written.
 *
 * @param forAgents what agents get, whole
 * @param site the site, file by file
 */
public record OpenSite(SkillRendering forAgents, SiteOnDemand site) {}
