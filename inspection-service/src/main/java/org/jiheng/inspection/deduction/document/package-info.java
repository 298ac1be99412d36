/** The one spelling of what the ledger is made of, its hashes and signatures: what {@code ./jiheng verify-ledger} checks to the byte. */
@NullMarked
package org.jiheng.inspection.deduction.document;

import org.jspecify.annotations.NullMarked;
