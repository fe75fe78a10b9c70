"""The drawings of a report. They say the same in grey: by shape, dash and label, never by colour alone."""
