/** The AsyncAPI document: valid, and saying the same as the catalogue. */
package org.jiheng.contracts.asyncapi;
