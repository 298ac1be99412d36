/** Proposing, approving and reading the catalogue. */
package org.jiheng.inspection.catalogue.usecase;
