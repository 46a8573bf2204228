/** What an audit leaves on paper: the same outcome as text, JSON, SARIF, a web page and a reviewer's workbook. */
@NullMarked
package duzhi.cli.report;

import org.jspecify.annotations.NullMarked;
