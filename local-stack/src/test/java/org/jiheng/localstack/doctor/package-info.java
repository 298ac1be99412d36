/** Installations with something wrong, and what the doctor says of them. */
package org.jiheng.localstack.doctor;
