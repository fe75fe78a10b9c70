"""What leaves the device: chosen, shown exactly, and sealed."""
