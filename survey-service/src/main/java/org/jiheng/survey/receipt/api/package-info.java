/** Published receipts over HTTP. */
package org.jiheng.survey.receipt.api;
