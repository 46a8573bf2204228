/** Uploaded documents are read, held against every rule and decided on (文件体检). */
@NullMarked
package duzhi.server.check;

import org.jspecify.annotations.NullMarked;
