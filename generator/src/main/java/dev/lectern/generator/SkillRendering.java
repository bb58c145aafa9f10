package dev.lectern.generator;

import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.skill.RenderedSkill;

/**
 * What agents get of one content, in memory.
 *
 * @param skill the skill folder
 * @param marketplace {@code marketplace.json}, which makes a repository a plugin marketplace; its
 *     place is the folder {@code .claude-plugin} at the repository's root
 */
public record SkillRendering(RenderedSkill skill, RenderedFile marketplace) {}
