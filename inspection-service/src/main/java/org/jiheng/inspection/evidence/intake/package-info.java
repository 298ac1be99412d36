/** Receiving a file: bounded, hashed, and told what it is by its bytes. */
package org.jiheng.inspection.evidence.intake;
