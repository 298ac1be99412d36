/** Publishing receipts, and giving them to whoever asks. */
package org.jiheng.survey.receipt.usecase;
