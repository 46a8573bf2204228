/** The public site: what is published, for everybody. Every query runs as a visitor, so that nothing else can be reached. */
@NullMarked
package duzhi.server.site;

import org.jspecify.annotations.NullMarked;
