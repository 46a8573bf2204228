/** OFD, the national fixed-layout format (GB/T 33190-2016): its pages as glyphs and rulings, as a PDF's are. */
@NullMarked
package duzhi.reader.ofd;

import org.jspecify.annotations.NullMarked;
